import { findBrowser } from '../e2e/find-browser.ts';
import { measureLoading } from './loading.ts';
import { measureStreaming } from './streaming.ts';

const launch = await findBrowser();
await measureLoading(launch, 5);
await measureStreaming(launch, 3);
