/** Tokens for tests of the services. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.api.testing;
