import type { FinishReason } from '../../domain/generation/model-exchange.ts';

const known: ReadonlyMap<string, FinishReason | 'BROKEN'> = new Map(
  Object.entries<FinishReason | 'BROKEN'>({
    length: 'LENGTH',
    max_tokens: 'LENGTH',
    max_output_tokens: 'LENGTH',
    model_length: 'LENGTH',
    content_filter: 'CONTENT_FILTER',
    safety: 'CONTENT_FILTER',
    refusal: 'REFUSAL',
    sensitive: 'CONTENT_FILTER',
    recitation: 'CONTENT_FILTER',
    tool_calls: 'TOOL_CALLS',
    function_call: 'TOOL_CALLS',
    tool_use: 'TOOL_CALLS',
    error: 'BROKEN',
    abort: 'BROKEN',
    network_error: 'BROKEN',
    insufficient_system_resource: 'BROKEN',
  }),
);

/**
 * Maps the finish reasons that OpenAI and compatible servers are known to send. An unknown one counts as STOP: the
 * upstream did say that it finished. BROKEN: it says itself that it did not.
 */
export function mapFinishReason(reason: string): FinishReason | 'BROKEN' {
  return known.get(reason.toLowerCase()) ?? 'STOP';
}
