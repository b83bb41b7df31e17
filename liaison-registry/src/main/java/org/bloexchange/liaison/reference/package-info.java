/** What the registry knows before anybody tells it: published crossing points and agencies, and the offices they imply. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.liaison.reference;
