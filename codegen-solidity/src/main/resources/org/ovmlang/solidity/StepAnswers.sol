// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @title What a predicate answers to a move
/// @notice A predicate may be anybody's, a contract without any interface or a precompiled one: its answer may be any bytes.
/// Those that are no answer to a move must be an ordinary "not shown" for whoever asked, and not an error of the decoder.
library StepAnswers {
    /// @notice Reads what `IPredicate.step` returns, in its one encoding. The position is not copied.
    /// @return ok whether the bytes are such an answer; what the position holds is not looked at
    /// @return position the open places
    /// @return timeless whether neither chain state nor another contract had a say
    function tryRead(bytes memory answer) internal pure returns (bool ok, bytes memory position, bool timeless) {
        assembly ("memory-safe") {
            let size := mload(answer)
            // The offset of the position, the flag, the length of the position, its bytes in whole words.
            if gt(size, 0x5f) {
                timeless := mload(add(answer, 0x40))
                let length := mload(add(answer, 0x60))
                ok := and(eq(mload(add(answer, 0x20)), 0x40), lt(timeless, 2))
                ok := and(ok, and(lt(length, size), eq(size, add(0x60, and(add(length, 0x1f), not(0x1f))))))
                switch ok
                case 0 { timeless := 0 }
                default { position := add(answer, 0x60) }
            }
        }
    }
}
