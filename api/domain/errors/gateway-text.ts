import { findKnownModel, parametersOfKnownModels } from '../variants/model-table.ts';
import { type ErrorText, isOpenAi, providerName } from './error-text.ts';
import type { ErrorFacts } from './hub-error.ts';

/** Whether a server other than OpenAI refused a parameter that OpenAI takes for a model of the same name. */
export function isRefusedByGateway(facts: ErrorFacts): boolean {
  const isKnown = findKnownModel(facts.model ?? '') !== null;
  return isKnown && !isOpenAi(facts) && parametersOfKnownModels.includes(facts.parameter ?? '');
}

/** For UPSTREAM_REJECTED, in this case the operator's to mend. */
export const gatewayText: ErrorText = {
  title: 'Request not accepted',
  message: ({ parameter, model, ...facts }) =>
    `${providerName(facts)} did not accept the parameter “${parameter}”, which ModelHub sends because OpenAI’s ${model} takes it.`,
  steps: ({ parameter }) => [
    `Let that server leave out or pass on “${parameter}”; for LiteLLM, set drop_params to true.`,
    'Or name a model that ModelHub does not know in the VARIANT_…_MODEL settings: it is sent no such parameters. Restart ModelHub after a change.',
    ...(parameter === 'reasoning_effort' ? [] : ['Or remove that setting from the personality.']),
  ],
  retryable: false,
  fixedBy: 'OPERATOR',
};
