import { oneYear, readCookie, writeCookie } from '../page/cookie.ts';

/** Who answers, and with which variant. */
export interface Choice {
  readonly personalityId: string;
  /** Null: the personality's default, which changes with the personality. */
  readonly variantId: string | null;
}

const cookie = 'choice';

/** The choice in the address, or else the visitor's last one; unknown ids are dropped later. */
export function wantedChoice(url: string, cookies: string | null): Partial<Choice> {
  const { searchParams } = new URL(url);
  const [personalityId, variantId] = (readCookie(cookies, cookie) ?? '').split('.');
  const asked = searchParams.get('personality');
  return {
    ...(asked || personalityId ? { personalityId: asked || personalityId || '' } : {}),
    variantId: searchParams.get('variant') ?? (variantId || null),
  };
}

/**
 * Kept in a cookie rather than in browser storage, so that the server renders the next page with it and nothing jumps.
 */
export function rememberChoice({ personalityId, variantId }: Choice): void {
  writeCookie(cookie, variantId === null ? personalityId : `${personalityId}.${variantId}`, oneYear);
}

/** The wanted choice, where it is available; otherwise the default personality, or the first. */
export function possibleChoice(
  wanted: Partial<Choice>,
  personalities: readonly {
    readonly id: string;
    readonly hidden?: boolean;
    readonly isDefault?: boolean;
  }[],
  variants: readonly { readonly id: string }[],
): Choice {
  const knows = (list: readonly { readonly id: string }[], id: string | null | undefined) =>
    list.some((one) => one.id === id) ? (id ?? null) : null;
  const offered = personalities.filter(({ hidden }) => hidden !== true);
  const preferred = offered.find(({ isDefault }) => isDefault) ?? offered[0] ?? personalities[0];
  return {
    personalityId: knows(offered, wanted.personalityId) ?? preferred?.id ?? '',
    variantId: knows(variants, wanted.variantId),
  };
}
