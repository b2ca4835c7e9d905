import { defineDestination } from '../contract.ts';
import { check } from './check.ts';
import { customer } from './customer.ts';
import { invoice } from './invoice.ts';
import manifest from './manifest.ts';
import { payment } from './payment.ts';

export default defineDestination(manifest, { check, actions: { customer, invoice, payment } });
