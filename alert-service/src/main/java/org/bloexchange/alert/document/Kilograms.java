package org.bloexchange.alert.document;

import java.math.BigDecimal;

/**
 * The weight of a reported quantity, worked out by the exchange.
 *
 * @param amount in kilograms
 * @param factor kilograms per reported unit
 */
public record Kilograms(BigDecimal amount, BigDecimal factor) {}
