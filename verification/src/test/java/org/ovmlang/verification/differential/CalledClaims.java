package org.ovmlang.verification.differential;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.World;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.Octets;

/** The claim values that deciders come to, when they decide a claim. */
final class CalledClaims {

  private final JavaSide deciders;
  private final Set<Codec.ClaimValue> called = new LinkedHashSet<>();

  private CalledClaims(JavaSide deciders) {
    this.deciders = deciders;
  }

  /** Those of a case, in the order in which they are met first. */
  static List<Codec.ClaimValue> of(
      CheckedProgram program, JavaSide deciders, ClaimCase claimCase, Set<Octets> stores) {
    CalledClaims claims = new CalledClaims(deciders);
    World world =
        Conversions.world(
            program, claimCase, stores, id -> claims.watched(id, claimCase), List.of());
    deciders.decide(claimCase.definition(), claimCase.inputs(), world);
    return List.copyOf(claims.called);
  }

  /** The decider of a definition, which notes for what claim values it is asked. */
  private Decider<?> watched(String id, ClaimCase claimCase) {
    Decider<?> decider = deciders.decider(id);
    Octets address = claimCase.world().predicateAddresses().get(id);
    return (Decider<?>)
        Proxy.newProxyInstance(
            Decider.class.getClassLoader(),
            new Class<?>[] {Decider.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("decideInputs")) {
                note(address, (List<?>) arguments[0]);
              }
              try {
                return method.invoke(decider, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }

  private void note(Octets address, List<?> inputs) {
    List<Octets> octets = inputs.stream().map(input -> Conversions.octets((Bytes) input)).toList();
    called.add(new Codec.ClaimValue(address.addressWord(), octets));
  }
}
