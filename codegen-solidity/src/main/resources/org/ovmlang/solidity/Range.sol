// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @notice The half-open range of the numbers from `start` up to, but not including, `end`.
struct Range {
    uint256 start;
    uint256 end;
}

/// @title Ranges of numbers
/// @dev Ranges come from anybody, so they may be empty or inverted; every relation below is false for those.
library Ranges {
    /// @notice A range is valid when it has at least one number.
    function isValid(Range memory range) internal pure returns (bool) {
        return range.start < range.end;
    }

    /// @notice Does `range` have every number of `subrange`?
    function contains(Range memory range, Range memory subrange) internal pure returns (bool) {
        return isValid(range) && isValid(subrange) && range.start <= subrange.start && subrange.end <= range.end;
    }

    /// @notice Do the ranges have a number in common? Ranges that only touch do not.
    function intersects(Range memory a, Range memory b) internal pure returns (bool) {
        return isValid(a) && isValid(b) && a.start < b.end && b.start < a.end;
    }

    /// @notice Do the ranges have equally many numbers?
    function isSameAmount(Range memory a, Range memory b) internal pure returns (bool) {
        return isValid(a) && isValid(b) && a.end - a.start == b.end - b.start;
    }
}
