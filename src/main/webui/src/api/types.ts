import type { components } from './schema';

/** The API's own records, as its contract names them. */
export type Schemas = components['schemas'];
export type Area = Schemas['Area'];
export type Assessment = Schemas['Assessment'];
export type Contribution = Schemas['Contribution'];
export type Department = Schemas['Department'];
export type DecisionDocument = Schemas['Document'];
export type Evidence = Schemas['Evidence'];
export type Inspection = Schemas['Inspection'];
export type Item = Schemas['Item'];
export type Link = Schemas['Link'];
export type Problem = Schemas['Problem'];
export type RatioAnswer = Schemas['RatioAnswer'];
export type RatioLine = Schemas['RatioLine'];
export type Session = Schemas['SessionView'];
export type Subject = Schemas['Subject'];
export type SubjectDetail = Schemas['SubjectDetail'];
export type SubjectPage = Schemas['SubjectPage'];
export type Tier = Schemas['Tier'];
export type Violation = Schemas['Violation'];
export type ViolationInput = Schemas['ViolationInput'];
export type ViolationView = Schemas['ViolationView'];
export type WriteAnswer = Schemas['WriteAnswer'];
