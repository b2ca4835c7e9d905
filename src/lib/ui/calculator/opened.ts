import type { SvelteMap } from 'svelte/reactivity';
import { createContext } from 'svelte';

/**
 * What a person has opened or closed, by handover: a card that moves because of what they said inside it stays as
 * they left it.
 */
export const [opened, rememberOpened] = createContext<SvelteMap<string, boolean>>();
