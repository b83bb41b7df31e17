/** What the events of all features have in common. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.liaison.publishing;
