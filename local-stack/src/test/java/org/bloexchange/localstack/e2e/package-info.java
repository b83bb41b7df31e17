/** The promises, each on the real stack: every part a process of its own, spoken to as an outside client does. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.localstack.e2e;
