/** Errors as RFC 9457 problem details, with a pointer per field. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.api.problem;
