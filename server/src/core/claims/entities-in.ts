import type { Reading } from '../mentions/reading.js';
import type { Entity } from './schema.js';

export function entitiesIn(_reading: Reading): Entity[] {
  return [];
}
