/** The text of a document that knows what it answers and what it asks for. */
export type Operation<Data, Variables> = string & {
  readonly result?: (variables: Variables) => Data;
};
