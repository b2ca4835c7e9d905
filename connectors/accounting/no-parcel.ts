/** Why no test record is sent to the books: a voided invoice keeps its number, and a payment changes a real invoice. */
export const NO_PARCEL = 'what has once stood in the books stays there, if only as cancelled.';
