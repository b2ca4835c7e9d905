import { defineSource } from '../contract.ts';
import { rowStream } from '../table-files/row-stream.ts';
import { check } from './check.ts';
import manifest from './manifest.ts';
import { allRows } from './rows.ts';

export default defineSource(manifest, { check, streams: { rows: rowStream(allRows) } });
