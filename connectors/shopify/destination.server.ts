import { defineDestination } from '../contract.ts';
import { check } from './check.ts';
import { customer } from './customer.ts';
import manifest from './manifest.ts';
import { stock } from './stock.ts';

export default defineDestination(manifest, { check, actions: { customer, stock } });
