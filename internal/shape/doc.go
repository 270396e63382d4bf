// Package shape reads JSON strictly into the types of the model, holds their
// values to the rules of form and field that the types declare, and writes
// them in the canonical form.
//
// Nothing in it knows what a partnership is: it walks Go types by reflection.
// A type with a Check method is a leaf with a form of its own, a "validate" tag
// holds the rules of a field, a "ref" tag says what an id may name. It is the
// only package that imports the validator and the strict JSON reader, and no
// error of either leaves it.
//
// A clean document is read by the strict reader alone, or by one made for its
// types. Only when that refuses it does the package walk over its tokens, to
// find everything that does not fit and to read what does.
package shape
