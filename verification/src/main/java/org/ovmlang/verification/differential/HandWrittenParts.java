package org.ovmlang.verification.differential;

import java.util.List;

/**
 * Definitions of the typed surface that chance would leave out, in parts that stand by themselves.
 */
final class HandWrittenParts {

  /** What programs may read of their deployment; {@link RandomWorlds#params} gives the values. */
  static final String PARAMS =
      """
      param limit: Uint
      param prefix: Bytes
      param store: Address
      param seal: Bytes32
      param open: Bool
      param title: String
      param window: Range
      param steps: Uint[]

      atom accepts(n: Uint, b: Bytes)

      source between(from: Uint, to: Uint) -> n: Uint numbers from..to where n != 2

      """;

  /** A typed call that can come back to where it is, and one that cannot. */
  private static final String TYPED_CALLS =
      """
      def back(to: there, n: Uint) := n < 3 and to()

      def there(n: Uint, c: Claim) := n == 0 or c() or back(there(n - 1, c), n)

      def ahead(to: back, x: Uint) := to() or x == to.n

      """;

  private static final String EVERY_PARAM =
      """
      def settings(b: Bytes, n: Uint) :=
        (b == prefix and open == true and title == "a") or (seal == keccak256(b) and n < limit)
        or (window.start <= n and n < window.end and accepts(n, encode(store)))

      def stepped(n: Uint, m: Uint) := steps.any(x -> x == n) and (steps[m] <= n or steps.length == m)

      """;

  private static final String ADDRESSES =
      """
      def standsAt(c: Claim, a: Address, h: Bytes32) :=
        c.address == a or (self.address == a and h != keccak256(encode(c)))

      """;

  private static final String RECORDS_AND_SUMS =
      """
      def isMade(p: Pair, n: Uint) := Pair(n, p.p1, p.p2, 1) == p or p.p0 < n + 1

      """;

  private static final String PROOFS =
      """
      def isAmong(p: InclusionProof, ps: InclusionProof[]) := ps.any(x -> x == p)

      """;

  /** Predicates that are deployed elsewhere, where nobody has a decider for them. */
  private static final String EXTERNS =
      """
      extern def elsewhere(n: Uint, c: Claim)

      def asks(n: Uint, c: Claim) := n == 0 or (elsewhere(n, c) and n < 3)

      def holds(e: elsewhere, es: elsewhere[]) :=
        e.n < 2 and (es.all(x -> x.n == e.n or x()) or !e())

      """;

  /** Claims that are witnesses, and lead on to others under other keys, until there is no fuel. */
  private static final String CLAIMS_THAT_LEAD_ON =
      """
      source heard(n: Uint) -> c: Claim key encode(n) where c.address == self.address or n == 0

      def hears(n: Uint) := heard(n).any(c -> !c())

      def hearsOnly(n: Uint, m: Uint) := m == n or heard(n).all(c -> c() or encode(c) == prefix)

      """;

  /** A library that quantifies, called by one that does, called within a quantifier. */
  private static final String LIBRARIES_OF_LIBRARIES =
      """
      @library
      def smallest(xs: Uint[], n: Uint) := xs.all(x -> n <= x) and xs.any(x -> x == n)

      @library
      def smallestOfSome(xss: Uint[][], n: Uint) := xss.any(xs -> smallest(xs, n))

      def smallestOfAll(xss: Uint[][], m: Uint) :=
        IsLessThan(4).any(n -> smallestOfSome(xss, n) and (n == m or !smallestOfSome(xss, m)))

      """;

  /** Sums, differences and products at the ends of what a number can be. */
  private static final String EDGES_OF_NUMBERS =
      """
      def atTheEdge(a: Uint, b: Uint, c: Uint) :=
        a + b >= c and (a - b <= c or b - a <= c) and !(a * b == c)
        or a + 1 > a or 0 - a == b

      """;

  /** Texts that are equal only if every byte is. */
  private static final String TEXTS =
      """
      def sameText(a: String, b: String, c: Bytes) :=
        a == b or a == "" and encode(b) == c or decode(c, String) == a or keccak256(encode(a)) == keccak256(c)

      """;

  private static final List<String> ALL =
      List.of(
          TYPED_CALLS,
          EVERY_PARAM,
          ADDRESSES,
          RECORDS_AND_SUMS,
          PROOFS,
          EXTERNS,
          CLAIMS_THAT_LEAD_ON,
          LIBRARIES_OF_LIBRARIES,
          EDGES_OF_NUMBERS,
          TEXTS);

  private HandWrittenParts() {}

  /** The parts, in the order in which a file has them. */
  static List<String> all() {
    return ALL;
  }
}
