/** Operation groups: offices of several countries that are addressed by one name for a time. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.group;
