import { findKnownModel, parametersOfKnownModels, samplingParameters } from '../variants/model-table.ts';
import { type ErrorText, nameModel, providerName, refusal } from './error-text.ts';
import type { ErrorFacts } from './hub-error.ts';

/** UPSTREAM_REJECTED from a server other than OpenAI, which need not take all that OpenAI takes. */
export function gatewayText({ parameter = '', model = '' }: ErrorFacts): ErrorText {
  if (samplingParameters.includes(parameter)) return samplingText;
  const isKnown = findKnownModel(model) !== null;
  return isKnown && parametersOfKnownModels.includes(parameter) ? knownModelText : otherText;
}

const shared = { title: 'Request not accepted', retryable: false };

function notAccepted({ parameter, ...facts }: ErrorFacts, reason: string): string {
  return `${providerName(facts)} did not accept the parameter “${parameter}”, which ModelHub sends because ${reason}.`;
}

function leaveOut({ parameter }: ErrorFacts): string {
  return `Let that server leave out or pass on “${parameter}”; for LiteLLM, set drop_params to true.`;
}

const samplingText: ErrorText = {
  ...shared,
  message: (facts) => notAccepted(facts, 'the personality sets it'),
  steps: (facts) => [
    'Remove that setting from the personality, or lower it: some models take none, others only lower values.',
    leaveOut(facts),
  ],
  fixedBy: 'YOU',
};

const knownModelText: ErrorText = {
  ...shared,
  message: (facts) => notAccepted(facts, `OpenAI’s ${facts.model} takes it`),
  steps: (facts) => [
    leaveOut(facts),
    nameModel('a model that ModelHub does not know, and so sends no such parameters,'),
    ...(facts.parameter === 'reasoning_effort' ? [] : ['Or remove that setting from the personality.']),
  ],
  fixedBy: 'OPERATOR',
};

const otherText: ErrorText = {
  ...shared,
  message: (facts) =>
    `${refusal(facts)} The cause is a setting, or something that this model cannot do, and most likely not anything you wrote.`,
  steps: (facts) => [
    `If ${providerName(facts)} is your own server, check its log for the reason.`,
    nameModel('another model'),
    'Or choose a variant that another model serves, if there is one.',
  ],
  fixedBy: 'OPERATOR',
};
