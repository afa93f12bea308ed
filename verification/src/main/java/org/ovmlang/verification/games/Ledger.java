package org.ovmlang.verification.games;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ovmlang.verification.interpreter.Octets;

/** Whose money the adjudicator has, as its events tell it; in wei. */
final class Ledger {

  private final Terms terms;
  private final Map<Octets, BigInteger> owed = new LinkedHashMap<>();
  private final Map<Octets, BigInteger> paid = new LinkedHashMap<>();
  private final Map<Octets, BigInteger> withdrawn = new LinkedHashMap<>();
  private BigInteger atStake = BigInteger.ZERO;
  private BigInteger burned = BigInteger.ZERO;

  Ledger(Terms terms) {
    this.terms = terms;
  }

  /** A post was made. */
  void pay(Octets account) {
    paid.merge(account, terms.bond(), BigInteger::add);
    atStake = atStake.add(terms.bond());
  }

  /** A post stands. */
  void giveBack(Octets account) {
    owed.merge(account, terms.bond(), BigInteger::add);
    atStake = atStake.subtract(terms.bond());
  }

  /** A post has fallen. */
  void lose(Octets recipient) {
    owed.merge(recipient, terms.bond().subtract(terms.lost()), BigInteger::add);
    burned = burned.add(terms.lost());
    atStake = atStake.subtract(terms.bond());
  }

  /** Somebody took something out. */
  void withdraw(Octets account, BigInteger amount) {
    owed.merge(account, amount.negate(), BigInteger::add);
    withdrawn.merge(account, amount, BigInteger::add);
  }

  /** Every account that had to do with money, and what it may take out. */
  Map<Octets, BigInteger> owed() {
    return owed;
  }

  /** What has been burned. */
  BigInteger burned() {
    return burned;
  }

  /** What the contract must have: what it owes, what is at stake and what is burned. */
  BigInteger there() {
    return owed.values().stream().reduce(BigInteger.ZERO, BigInteger::add).add(atStake).add(burned);
  }

  /** What an account has got or may take, less what it has paid. */
  BigInteger gain(Octets account) {
    return owed.getOrDefault(account, BigInteger.ZERO)
        .add(withdrawn.getOrDefault(account, BigInteger.ZERO))
        .subtract(paid.getOrDefault(account, BigInteger.ZERO));
  }
}
