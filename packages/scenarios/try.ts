import { scenarioById } from './src/index.ts';
for (const id of ['curated-pay','curated-lifecycle','curated-names']) { try { console.log(scenarioById(id)?.company.people?.length) } catch(e) { console.log(String(e).slice(0,3000)) } }
