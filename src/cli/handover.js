#!/usr/bin/env node
// The command under any installed Node: hands over to the one that the project brings.
import { install, run } from './start.js';

install();
run(['src/cli/handover.ts', ...process.argv.slice(2)]);
