/** Tests of the caller. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.api.caller;
