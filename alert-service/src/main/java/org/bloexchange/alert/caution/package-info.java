/** What is doubtful about an alert and is told to whoever reports it, without keeping anybody from reporting. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.caution;
