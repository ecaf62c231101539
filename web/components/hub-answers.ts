/** In milliseconds; somebody waits to hear that there is no hub. */
const patience = 3_000;

/** Whether it is the hub that answers now, rather than nobody or a captive portal, whose page is no JSON. */
export function hubAnswers(): Promise<boolean> {
  return fetch('/livez', { signal: AbortSignal.timeout(patience) })
    .then((response) => response.json())
    .then(
      (health) => health?.status === 'pass',
      () => false,
    );
}
