// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {Context, IPredicate} from "./IPredicate.sol";

/// @title A predicate whose every move reverts
contract RevertingPredicate is IPredicate {
    function isWellFormed(bytes[] calldata) external pure returns (bool) {
        return true;
    }

    function step(uint256, bytes[] calldata, Context calldata, bytes calldata)
        external
        pure
        returns (bytes memory, bool)
    {
        revert("no reason at all");
    }
}

/// @title A predicate that burns all gas that it is given
contract BurningPredicate is IPredicate {
    function isWellFormed(bytes[] calldata) external pure returns (bool) {
        return true;
    }

    function step(uint256, bytes[] calldata, Context calldata, bytes calldata)
        external
        view
        returns (bytes memory, bool)
    {
        while (gasleft() > 0) {}
        return ("", true);
    }
}

/// @title A predicate that answers what is no answer, each time something else
contract BabblingPredicate is IPredicate {
    function isWellFormed(bytes[] calldata) external pure returns (bool) {
        return true;
    }

    function step(uint256, bytes[] calldata, Context calldata, bytes calldata message)
        external
        view
        returns (bytes memory, bool)
    {
        uint256 way = (uint256(uint160(address(this))) + message.length) % 5;
        if (way == 0) assembly { return(0, 1000000) }
        if (way == 1) assembly { mstore(0, 0x40) mstore(0x20, 2) mstore(0x40, 0) return(0, 0x60) }
        if (way == 2) assembly { return(0, 0) }
        if (way == 3) assembly { revert(0, 1000000) }
        // A place whose last value reaches over whatever stands behind it in the position of a caller.
        return (hex"00000000000000000000000000000000000000ff000000000100010000003f", true);
    }
}

/// @title A predicate that says whatever its message says, and yes to no message
/// @notice To an empty message everything is so, at once and whatever the chain state, of a claim with one input and of
/// its negation. To another message it answers just that message.
contract LyingPredicate is IPredicate {
    function isWellFormed(bytes[] calldata inputs) external pure returns (bool) {
        return inputs.length == 1;
    }

    function step(uint256 node, bytes[] calldata values, Context calldata, bytes calldata message)
        external
        pure
        returns (bytes memory, bool)
    {
        if (node < 2 && values.length != 1) revert IllFormedClaim();
        if (message.length == 0) return ("", true);
        return abi.decode(message, (bytes, bool));
    }
}

/// @title A predicate of which every move leaves another one open
contract EndlessPredicate is IPredicate {
    function isWellFormed(bytes[] calldata) external pure returns (bool) {
        return true;
    }

    function step(uint256, bytes[] calldata, Context calldata context, bytes calldata)
        external
        view
        returns (bytes memory, bool)
    {
        return (abi.encodePacked(address(this), uint32(2), uint8(context.fuel), uint16(0)), true);
    }
}
