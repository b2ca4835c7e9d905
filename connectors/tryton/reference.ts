/** Our key as it stands in a field of Tryton that can be searched, and that a person may come across. */
export const referenceOf = (key: string): string => `handover:${key}`;

export const isReference = (text: unknown): boolean => typeof text === 'string' && text.startsWith('handover:');
