/** The liaison registry: who sits where, who is on duty, and whom to trust. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.liaison;
