/** A tab of GraphiQL as shown on the first visit. */
interface Tab {
  readonly query: string;
  readonly variables?: string;
}

const status = `# Is the API connected,
# and what serves each variant right now?
# Press the play button, or Ctrl-Enter.
query Status {
  apiStatus {
    state
    connected
    title
    message
    steps
    since
    latencyMs
    retryAt
    upstream {
      kind
      host
    }
  }
  variants {
    id
    name
    model
    available
    unavailableReason
  }
}
`;

const lists = `# The personalities to choose from,
# each with the line that says what answers.
query Lists {
  personalities {
    id
    name
    tagline
    servedBy
    starters
    defaultVariant {
      id
      model
    }
  }
  conversations(first: 10) {
    edges {
      node {
        id
        title
        updatedAt
        activeLeafId
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
`;

const events = `
    __typename
    generationId
    seq
    at
    ... on ChatStarted {
      model
      conversation {
        id
        title
      }
      message {
        id
      }
    }
    ... on ChatSnapshot {
      text
    }
    ... on ChatDelta {
      text
    }
    ... on ChatNotice {
      code
      notice: message
      retryAt
    }
    ... on ChatEnded {
      message {
        content
      }
      usage {
        totalTokens
      }
      timing {
        firstTokenMs
        totalMs
      }
    }
    ... on ChatCompleted {
      finishReason
      model
    }
    ... on ChatFailed {
      error {
        code
        title
        message
        steps
        retryable
        retryAfterMs
      }
    }
    ... on ChatInterrupted {
      reason
    }`;

const chat = `# A first chat: starts an answer and streams it.
# Replace the text on ChatSnapshot, append on
# ChatDelta, stop at the terminal event.
# Choose your own requestId for every
# question: the same one again attaches to the
# same answer instead of asking twice.
subscription FirstChat($start: StartChatInput!) {
  chatStream(input: { start: $start }) {${events}
  }
}
`;

const chatVariables = {
  start: {
    personalityId: 'claude',
    variantId: 'fast',
    turn: { send: { content: 'Explain recursion in two sentences.' } },
  },
};

const watchAndStop = `# An answer belongs to the server: any number of
# connections may watch it, and any may stop it.
# Enter a generationId from another tab.
# \`after: null\` starts with a snapshot,
# a number resumes after that seq.
subscription Watch($generationId: ID!, $after: Int) {
  chatStream(input: { watch: { generationId: $generationId, after: $after } }) {${events}
  }
}

# The play button lets you choose
# which of the two to run.
mutation Stop($generationId: ID!) {
  stopChat(input: { generationId: $generationId }) {
    __typename
    ... on StopChatPayload {
      generation {
        status
        headSeq
        message {
          content
        }
      }
    }
    ... on ApiError {
      code
      title
      message
    }
  }
}
`;

const failure = `# How failures look. With the sandbox,
# \`/simulate\` makes any of them happen
# in this one chat: rate_limited, invalid_key,
# no_credit, stall, cut, slow 20, long 20000 …
# With a real upstream this is a question
# like any other.
subscription SimulatedFailure($start: StartChatInput!) {
  chatStream(input: { start: $start }) {${events}
  }
}
`;

const failureVariables = {
  start: { ...chatVariables.start, turn: { send: { content: '/simulate rate_limited' } } },
};

const usage = `# Everything used in the last thirty days.
# Simulated answers are never added to real ones.
query UsageOfAMonth($timeZone: String! = "UTC", $simulated: Boolean! = false) {
  usage(timeZone: $timeZone, simulated: $simulated) {
    from
    to
    total {
      answers
      inputTokens
      outputTokens
      uncountedRequests
      cost
      currency
      unpricedRequests
      averageFirstTokenMs
    }
    groups(by: PERSONALITY) {
      name
      total {
        answers
        cost
      }
    }
  }
}
`;

export const graphiqlTabs: readonly Tab[] = [
  { query: status },
  { query: lists },
  { query: chat, variables: toJson(chatVariables) },
  { query: watchAndStop, variables: toJson({ generationId: '', after: null }) },
  { query: failure, variables: toJson(failureVariables) },
  { query: usage, variables: toJson({ timeZone: 'UTC', simulated: true }) },
];

function toJson(variables: object): string {
  return JSON.stringify(variables, null, 2);
}
