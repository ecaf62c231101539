import { GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { useServer as serveGraphql } from 'graphql-ws/use/ws';
import OpenAI from 'openai';
import { WebSocketServer } from 'ws';
import { model, serveRelay, upstream } from './serve-relay.ts';

/** GraphQL over a WebSocket as in tutorials: the package's own iterator, one execution per piece. */
const client = new OpenAI({ baseURL: upstream, apiKey: 'none', maxRetries: 0 });

async function* ask(question: string) {
  const stream = await client.chat.completions.create({
    model,
    stream: true,
    messages: [{ role: 'user', content: question }],
  });
  for await (const { choices } of stream) {
    const text = choices[0]?.delta.content;
    if (typeof text === 'string') yield { text };
  }
}

const piece = new GraphQLObjectType({
  name: 'Piece',
  fields: { text: { type: new GraphQLNonNull(GraphQLString) } },
});
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: { nothing: { type: GraphQLString } } }),
  subscription: new GraphQLObjectType({
    name: 'Subscription',
    fields: {
      answer: {
        type: new GraphQLNonNull(piece),
        args: { question: { type: new GraphQLNonNull(GraphQLString) } },
        subscribe: (_root, { question }) => ask(question),
        resolve: (event) => event,
      },
    },
  }),
});

const server = serveRelay((_request, response) => response.writeHead(404).end());
serveGraphql({ schema }, new WebSocketServer({ server, perMessageDeflate: false }));
