"""What a clerk and a supervisor see: Qt Widgets in code, a screen a file. Screens call `service`, nothing below."""
