package org.ovmlang.verification.differential;

import java.util.List;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.verification.interpreter.Octets;

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
      param keeper: Keeper
      param keepers: Keeper[]

      record Keeper { owner: Address, spans: Range[], amounts: Uint[], note: String }

      atom accepts(n: Uint, b: Bytes)

      source between(from: Uint, to: Uint) -> n: Uint numbers from..to where n != 2

      """;

  /** A typed call that can come back to where it is, and one that cannot. */
  private static final String TYPED_CALLS =
      """
      def back(to: there, n: Uint) := n < 3 and to()

      def there(n: Uint, c: Claim) := n == 0 or c() or back(there(n - 1, c), n)

      def ahead(to: back, x: Uint) := to() or x == to.n

      def isBack(to: back, c: Claim) := c == to or c()

      """;

  private static final String EVERY_PARAM =
      """
      def settings(b: Bytes, n: Uint) :=
        (b == prefix and open == true and title == "a") or (seal == keccak256(b) and n < limit)
        or (window.start <= n and n < window.end and accepts(n, encode(store)))

      def keeps(a: Address, n: Uint, i: Uint) :=
        (keeper.owner == a and keeper.amounts.any(x -> x == n)) or keepers[i].owner == a
        or keepers.any(k -> k.note == "a" and k.amounts.length == n) or keeper.spans[0].end == i

      def isKeeper(k: Keeper) := k == keeper or keepers.any(other -> other == k)

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
  static final String EXTERNS =
      """
      extern def elsewhere(n: Uint, c: Claim)

      def asks(n: Uint, c: Claim) := n == 0 or (elsewhere(n, c) and n < 3)

      def holds(e: elsewhere, es: elsewhere[]) :=
        e.n < 2 and (es.all(x -> x.n == e.n or x()) or !e())

      """;

  /** The name of the predicate of {@link #EXTERNS} that is deployed elsewhere. */
  static final String EXTERN = "elsewhere";

  /** Its inputs. */
  static final List<Field> EXTERN_INPUTS =
      List.of(new Field("n", BasicType.UINT), new Field("c", BasicType.CLAIM));

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

  /** Places to look that are computed, and may be nowhere: 0 - 1, or bytes that are no range. */
  private static final String HINTS_WITHOUT_VALUE =
      """
      source before(n: Uint) -> m: Uint key encode(n - 1) where m != 2

      source meeting(b: Bytes) -> m: Uint overlapping decode(b, Range) where m != 2

      source beforeIn(b: Uint, n: Uint) -> m: Uint key encode(n - 1) where m < 9 or n == b

      def follows(n: Uint, m: Uint) := before(n).any(x -> x < m) or m == n

      def meetsNone(b: Bytes, m: Uint) := meeting(b).all(x -> x < m or m == 0)

      def seenBefore(h: Uint, n: Uint, m: Uint) := h < 9 and IsLessThan(h).all(b -> beforeIn(b, n).all(x -> x < m))

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
          TEXTS,
          HINTS_WITHOUT_VALUE);

  private HandWrittenParts() {}

  private static final RecordType KEEPER =
      new RecordType(
          List.of("common"),
          "Keeper",
          List.of(
              new Field("owner", BasicType.ADDRESS),
              new Field("spans", new ListType(BasicType.RANGE)),
              new Field("amounts", new ListType(BasicType.UINT)),
              new Field("note", BasicType.STRING)));

  /** The value of the param {@code keeper}. */
  static Octets keeper() {
    return keeper(Octets.word(1), Octets.word(0).then(Octets.word(2)), Octets.word(1));
  }

  /** The value of the param {@code keepers}. */
  static Octets keepers() {
    Octets other = keeper(Octets.word(2), Octets.word(1).then(Octets.word(3)), Octets.word(3));
    return Abi.list(new ListType(KEEPER), List.of(other, keeper()));
  }

  private static Octets keeper(Octets owner, Octets span, Octets amount) {
    return Abi.record(
        KEEPER,
        List.of(
            owner,
            Abi.list(new ListType(BasicType.RANGE), List.of(span)),
            Abi.list(new ListType(BasicType.UINT), List.of(amount, Octets.word(0))),
            new Octets("61")));
  }

  /** The parts, in the order in which a file has them. */
  static List<String> all() {
    return ALL;
  }
}
