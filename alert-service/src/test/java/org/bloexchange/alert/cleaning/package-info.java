@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.cleaning;
