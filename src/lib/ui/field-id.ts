/** The id of the input with this name, so that a summary of errors can point at it. */
export const fieldId = (name: string): string => `field-${name.replace(/[^\w-]+/g, '-')}`;
