import catalogueJson from './catalogue.json' with { type: 'json' };
import handoversJson from './handovers.json' with { type: 'json' };
import nativePairsJson from './native-pairs.json' with { type: 'json' };
import ourReachJson from './our-reach.json' with { type: 'json' };
import proposingJson from './proposing.json' with { type: 'json' };
import { catalogueShape, nativePairsShape } from './shape.ts';
import { ourReachShape, proposingShape, typicalHandoversShape } from './typical-shape.ts';

/** The five files, checked as they are read. 600 KB: for the server and the tests, never for the browser. */
export const catalogue = catalogueShape.parse(catalogueJson);
export const nativePairs = nativePairsShape.parse(nativePairsJson);
export const typicalHandovers = typicalHandoversShape.parse(handoversJson);
export const proposing = proposingShape.parse(proposingJson);
export const ourReach = ourReachShape.parse(ourReachJson);

const byId = new Map(catalogue.systems.map((system) => [system.id, system]));

export const systemById = (id: string) => byId.get(id) ?? null;
