/** What the tests have in common. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.liaison.testing;
