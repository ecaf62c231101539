/** The hub's limit for one message, in UTF-16 code units. */
const maximumMessageLength = 64_000;
/** From this length on, the limit is shown. */
const nearLimit = 56_000;

export interface LengthCheck {
  readonly sendable: boolean;
  /** Shown beside the field; null while the limit is far off. */
  readonly words: string | null;
  readonly over: boolean;
}

export function checkLength(text: string): LengthCheck {
  const { length } = text;
  const over = length > maximumMessageLength;
  const limit = maximumMessageLength.toLocaleString('en-US');
  return {
    sendable: !over && text.trim() !== '',
    words:
      length < nearLimit
        ? null
        : over
          ? `${(length - maximumMessageLength).toLocaleString('en-US')} over the limit of ${limit} characters`
          : `${length.toLocaleString('en-US')} of ${limit} characters`,
    over,
  };
}
