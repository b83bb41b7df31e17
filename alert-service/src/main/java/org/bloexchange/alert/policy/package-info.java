/** Who may see what: one policy and one projection for every way out. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.policy;
