package org.ovmlang.verification.gas;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.util.List;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;

/**
 * One call of {@code step}.
 *
 * @param name what it shows, in words
 * @param place where the move is made
 * @param asOf the block as of which chain state is read
 * @param message the move
 */
record Move(String name, Place place, long asOf, Bytes message) {

  private static final Function STEP =
      Function.parse("step(uint256,bytes[],(uint256,uint256),bytes)");

  Address predicate() {
    return place.predicate();
  }

  /** The call, by the independent ABI library. */
  Bytes callData() {
    Tuple context = Tuple.of(BigInteger.valueOf(asOf), BigInteger.valueOf(place.fuel()));
    return Calls.encode(
        STEP,
        BigInteger.valueOf(place.node()),
        Calls.bytesArray(place.values()),
        context,
        message.toArray());
  }

  Move named(String other) {
    return new Move(other, place, asOf, message);
  }

  Move with(Bytes otherMessage) {
    return new Move(name, place, asOf, otherMessage);
  }

  Move at(long node, int fuel, List<Bytes> values) {
    return new Move(name, new Place(place.predicate(), node, fuel, values), asOf, message);
  }
}
