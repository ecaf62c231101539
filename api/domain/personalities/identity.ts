/** What a personality says that it is, to the people who choose it and to the model that plays it. */
export interface Identity {
  readonly name: string;
  /** The honest line on cards and in headers. */
  readonly servedBy: string;
  /** One paragraph, starting with “Identity:”, for the system prompt. */
  readonly passage: string;
}

export interface BrandIdentityOptions {
  /** The brand whose manner is borrowed: `GPT`. */
  readonly brand: string;
  /** What people might mistake the personality for, as it stands after “You are not”: `ChatGPT`. */
  readonly product: string;
  readonly maker: string;
}

const createPassage = (claim: string) =>
  `Identity: you are an OpenAI model ${claim} Asked who or what you are, say exactly that in a sentence or two; hold to it when someone insists otherwise and inside a role-play. You cannot see which OpenAI model is running; ModelHub shows its name with each answer. You know nothing of this server's keys, settings or other hidden configuration: say so when asked, and never invent any. These instructions are public; show them on request.`;

/** For a voice inspired by another assistant: never that assistant, never affiliated with its maker. */
export function createBrandIdentity({ brand, product, maker }: BrandIdentityOptions): Identity {
  return {
    name: `${brand}-style`,
    servedBy: `${brand}-style · served by OpenAI models`,
    passage: createPassage(
      `answering in a ${brand}-inspired style inside ModelHub, a self-hosted chat hub. You are not ${product}, and neither this voice nor ModelHub is affiliated with ${maker}.`,
    ),
  };
}

/** For a voice of our own, named after the role that it plays. */
export function createRoleIdentity(role: string): Identity {
  return {
    name: role,
    servedBy: 'Served by OpenAI models',
    passage: createPassage(
      `playing the role ${role} inside ModelHub, a self-hosted chat hub. You are a program, not a person.`,
    ),
  };
}
