import { newRequestId } from '../chat/chat-request.ts';
import type { CreatePersonalityInput, CreatePersonalityMutation } from '../graphql/__generated__/graphql.ts';
import { type DraftForm, toDraft, toForm } from './draft-form.ts';
import { isSameForm, rebased } from './form-changes.ts';

/** Undefined: the hub did not answer. */
type Created = CreatePersonalityMutation['createPersonality'] | undefined;

/**
 * Creates one personality from a form, however often it is tried. As long as the hub may have created it without our
 * hearing of it, the first request is repeated as it was, and what was typed since is saved to what it created.
 */
export function createOnce<Updated>(
  send: (input: CreatePersonalityInput) => Promise<Created>,
  update: (personalityId: string, written: DraftForm, before: DraftForm) => Promise<Updated>,
): (form: DraftForm) => Promise<Created | Updated> {
  let sent: { readonly requestId: string; readonly form: DraftForm } | null = null;

  return async function create(form) {
    const isRepeated = sent !== null;
    sent ??= { requestId: newRequestId(), form };
    const { requestId, form: before } = sent;
    const result = await send({ requestId, draft: toDraft(before) });
    if (result?.__typename === 'PersonalityPayload' && !isSameForm(form, before)) {
      const made = toForm(result.personality);
      return update(result.personality.id, rebased(form, before, made), made);
    }
    // Refused for what it says: there is no such personality, so that another request makes no second one.
    if (result?.__typename === 'ApiError' && result.field !== null) {
      sent = null;
      if (isRepeated) return create(form);
    }
    return result;
  };
}
