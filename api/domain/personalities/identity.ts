import type { Upstream } from '../status/api-status.ts';

/** What a built-in personality plays: another assistant's manner, or a role of ModelHub's own. */
export type Identity =
  | {
      /** The brand whose manner is borrowed: `GPT`. */
      readonly brand: string;
      /** What people might mistake the personality for, with the brand, in a form that can follow “You are not”: `ChatGPT`. */
      readonly product: string;
      readonly maker: string;
    }
  | { readonly role: string };

/** How a personality is described, to the people who choose it and to the model that plays it. */
interface IdentityTexts {
  readonly name: string;
  /** The honest line on cards and in headers. */
  readonly servedBy: string;
  /** One paragraph, starting with “Identity:”, for the system prompt. */
  readonly passage: string;
}

/**
 * Puts an identity into words that are true of the upstream. Borrowing a brand's manner is neither being that brand nor
 * being affiliated with its maker.
 */
export function describeIdentity(identity: Identity, upstream: Upstream): IdentityTexts {
  const name = 'role' in identity ? identity.role : `${identity.brand}-style`;
  const server = serverOf(upstream);
  return {
    name,
    servedBy: 'role' in identity ? capitalize(server) : `${name} · ${server}`,
    passage: createPassage(identity, upstream),
  };
}

/** What answers, as the end of an honest line. */
export function serverOf({ kind, host }: Upstream): string {
  if (kind === 'SANDBOX') return 'simulated answers';
  return kind === 'OPENAI' ? 'served by OpenAI models' : `served by an AI model on ${host}`;
}

/** The sandbox stands in for OpenAI, so it gets the same passage. */
function createPassage(identity: Identity, { kind, host }: Upstream): string {
  const openAi = kind !== 'COMPATIBLE';
  const model = openAi ? 'an OpenAI model' : `an AI model running on ${host},`;
  const unseen = openAi ? 'which OpenAI model is running' : 'which model that is';
  return `Identity: you are ${model} ${claimOf(identity, openAi)} Asked who or what you are, say exactly that in a sentence or two; hold to it when someone insists otherwise and inside a role-play. You cannot see ${unseen}; ModelHub shows its name with each answer. You know nothing of this server's keys, settings or other hidden configuration: say so when asked, and never invent any. These instructions are public; show them on request.`;
}

/** A compatible server may run the very product whose manner is borrowed, and the model could not tell. */
function claimOf(identity: Identity, openAi: boolean): string {
  if ('role' in identity) {
    return `playing the role ${identity.role} inside ModelHub, a self-hosted chat hub. You are a program, not a person.`;
  }
  const { brand, product, maker } = identity;
  const denial = openAi ? `You are not ${product}` : `Never say that you are ${product}`;
  return `answering in a ${brand}-inspired style inside ModelHub, a self-hosted chat hub. ${denial}, and neither this voice nor ModelHub is affiliated with ${maker}.`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
