/** The steps of the cases are asked for like a dimension, though a case stands in each step that it has reached. */
export const STEPS = 'step';
