import { z } from 'zod';

export const pathSchema = z.string().min(1, 'Say which field of the source it is.');
