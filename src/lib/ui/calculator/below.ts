// What is fetched only when somebody is about to read the answer.
export { default as Answer } from './Answer.svelte';
export { default as Letterhead } from './share/Letterhead.svelte';
export { default as Passing } from './Passing.svelte';
