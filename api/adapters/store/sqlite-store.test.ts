import { createRecordingLog } from '../../testing/recording-log.ts';
import { openSqliteStore } from './sqlite-store.ts';
import { describeStore } from './store-contract.ts';

describeStore('the SQLite store', () => openSqliteStore(':memory:', createRecordingLog()));
